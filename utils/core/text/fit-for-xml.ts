/** What no XML 1.0 file may hold, not even by its number: C0 controls but tab, line feed and return, and two that are no characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/**
 * A text that may stand in an XML file: controls as their pictures (U+2400 and on), halves of surrogate pairs and what is no character as
 * U+FFFD. The length stays. Programs refuse the whole file otherwise. Source: https://www.w3.org/TR/xml/#charsets
 */
export function fitForXml(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, (one) => {
    const code = one.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
  });
}
