const CREDIT =
  /^(?:بقلم|كتبته|كتبه|كتبت|كتب|إعداد|اعداد|تحرير|متابعة|أجرى الحوار|par|propos recueillis par|écrit par|rédigé par|publié par|by|written by|posted by|por|author|auteur)\s*[:：/-]?\s+/iu;
const ACCOUNT_NAMES =
  /^(?:admin|administrator|administrateur|webmaster|editor|root|user|author|rédaction web|test)\d*$/iu;

/**
 * A byline as a page prints it («بقلم: سعاد العلمي», "Par Karim Alami | 12h", "by A. B. and C. D.") without the word of
 * credit; null when what is left is no name (an address, a date, an account name, a sentence).
 */
export function cleanByline(raw: string): string | null {
  const text = raw
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[-–—|•,:\s]+|[-–—|•,:\s]+$/gu, "");
  const name = text
    .replace(CREDIT, "")
    .split(/\s+[|•–—]\s+|\s+-\s+(?=.*\d)/u)[0]!
    .replace(/[,،:\s]+$/u, "")
    .trim();
  if (name.length < 2 || name.length > 100 || !/\p{L}/u.test(name)) return null;
  if (/https?:|www\.|[{}<>]|\d{2}[:/h]\d{2}|\d{4}/u.test(name) || ACCOUNT_NAMES.test(name)) return null;
  return name.split(" ").length > 14 || isSentence(name) ? null : name;
}

/** A mark that ends a sentence, and more than three words behind it. Looked for in two steps: the second expression takes long to compile. */
function isSentence(name: string): boolean {
  return /[.!?؟]\s/u.test(name) && /[.!?؟]\s+\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}/u.test(name);
}

/** true when the line itself says that a name follows («بقلم …», «Par …»). */
export function isCreditLine(line: string): boolean {
  return line.length <= 80 && CREDIT.test(line.trim()) && cleanByline(line) !== null;
}
