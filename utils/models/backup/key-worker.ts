/**
 * Derives keys from passphrases beside the page: a second of work in one piece, which would hold the page up. Hears one question, answers it,
 * and is ended by who asked.
 */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { KeyAnswer, KeyQuestion } from "./ask-key-worker.ts";

/** As the command line has it: a key locked there opens in about a second. */
const WORK_FACTOR = 18;

addEventListener("message", ({ data }: MessageEvent<KeyQuestion>) => {
  const answer = data.kind === "make" ? make(data.passphrase) : open(data.key, data.passphrase);
  answer.then(
    (value) => postMessage({ ok: true, value } satisfies KeyAnswer),
    (error: unknown) => postMessage({ ok: false, message: String(error) } satisfies KeyAnswer),
  );
});

async function make(passphrase: string) {
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  // With a line end: the command line reads identities line by line.
  const key = armor.encode(await encrypter.encrypt(`${identity}\n`));
  return { recipient: await identityToRecipient(identity), key };
}

async function open(key: string, passphrase: string): Promise<string | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const text = await decrypter.decrypt(armor.decode(key), "text");
    return /AGE-SECRET-KEY-1[A-Z0-9]+/u.exec(text)?.[0] ?? null;
  } catch {
    // Another key's passphrase; the next one may open it.
    return null;
  }
}
