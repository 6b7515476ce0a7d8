/** Folded words, without proclitics and article, that say of a person beside them that they are a victim. */
const WORDS = new Set(
  (
    "ضحيه ضحيتي ضحيتين ضحيتان ضحايا ناجيه ناجيتين ناجيات ناجين قاصر قاصره قاصرين قاصرتين قاصرات طفله طفل طفلتين اطفال رضيع رضيعه " +
    "فتاه فتاتين فتيات تلميذه تلميذات مشتكيه مشتكيات مغتصبه معنفه مستغله خادمه " +
    "victime victimes survivante survivantes survivant survivants rescapee rescapees mineure mineures mineur mineurs fillette fillettes " +
    "adolescente plaignante plaignantes " +
    "victim victims survivor survivors minor minors underage girl girls child children complainant"
  ).split(" "),
);

/** Whether a folded word, with whatever of و ف ب ك ل and ال before it, names a victim or a minor. */
export function isVictimWord(word: string): boolean {
  return WORDS.has(word) || WORDS.has(word.replace(/^[وف]?(?:[بك]?ال|لل|[بكل])?/u, ""));
}
