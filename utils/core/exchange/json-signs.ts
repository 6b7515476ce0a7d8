export const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c] as const;
export const [BRACE, BRACE_CLOSE, BRACKET, BRACKET_CLOSE] = [0x7b, 0x7d, 0x5b, 0x5d] as const;
export const [LINE_BREAK, BYTE_ORDER_MARK] = [0x0a, 0xfeff] as const;

const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** Of what could still become a number or a word. */
const LONGEST_CUT = 400;

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Whether a sign belongs to the number or word at hand: letters, digits, and `_.+-`. */
export function isScalarSign(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x2b ||
    code === 0x5f
  );
}

/** Whether a run of such signs is a number or a word of JSON. */
export function isScalar(run: string): boolean {
  return SCALAR.test(run);
}

/** Whether the run could have become one, had the text not ended. */
export function isCutScalar(run: string): boolean {
  if (run.length > LONGEST_CUT) return false;
  return (
    ["true", "false", "null"].some((word) => word.startsWith(run)) || /^-?(?:\d+(?:\.\d*)?(?:[eE][+-]?)?)?$/.test(run)
  );
}

/** Passes over a string of JSON that comes in pieces. */
export interface StringPasser {
  /** Behind an opening quote. */
  readonly begin: () => void;
  /** Goes on from a place in a piece. Gives the place behind the closing quote; MORE: the piece ended first; WRONG: this is no JSON. */
  readonly pass: (piece: string, from: number) => number;
  /** What was WRONG, as a place in the piece; negative where an escape began in the piece before. */
  readonly wrongAt: () => number;
}

export const [MORE, WRONG] = [-1, -2] as const;

export function createStringPasser(): StringPasser {
  /** Digits of `\u` to come; -1: behind a backslash, 0: in no escape. */
  let digits = 0;
  let wrong = 0;
  return {
    begin: () => {
      digits = 0;
    },
    pass: (piece, from) => {
      const { length } = piece;
      for (let at = from; at < length; at++) {
        const code = piece.charCodeAt(at);
        if (digits === 0) {
          if (code > BACKSLASH) continue;
          if (code === QUOTE) return at + 1;
          if (code === BACKSLASH) digits = -1;
          else if (code < 0x20) return refuse(at);
        } else if (digits === -1) {
          if (!ESCAPED.has(code)) return refuse(at);
          digits = code === SMALL_U ? 4 : 0;
        } else if (isHexDigit(code)) digits--;
        // Told of the «u».
        else return refuse(at - (5 - digits));
      }
      return MORE;
    },
    wrongAt: () => wrong,
  };

  function refuse(at: number): typeof WRONG {
    wrong = at;
    return WRONG;
  }
}

const SMALL_U = 0x75;
const ESCAPED: ReadonlySet<number> = new Set(Array.from('"\\/bfnrtu', (sign) => sign.charCodeAt(0)));

function isHexDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
}
