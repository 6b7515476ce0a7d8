import { createDigest } from "../../../utils/core/dossiers/create-digest.ts";
import { type Grouped, groupEntities } from "../../../utils/core/dossiers/group-entities.ts";
import { createResolver } from "../../../utils/core/dossiers/resolve-entities.ts";
import type { Category } from "../../../utils/core/lexicon/types.ts";
import type { ArticleEntity, ArticleNote } from "../../../utils/core/notes/types.ts";
import { addDays } from "../../../utils/core/plots/cut-into-bins.ts";
import { LABELS } from "../../../utils/core/relevance/types.ts";
import { sampleEntity, sampleNote } from "./sample-note.ts";

/** A made-up library of any size, the same each time. Outlets and persons do not exist. */

const GIVEN = ["أمين", "سلوى", "يوسف", "هند", "كريم", "نادية", "رشيد", "لطيفة", "عمر", "سعاد", "حمزة", "مريم"];
const FAMILY = ["الوزكيتي", "بنشقرون", "الدرعي", "أزلماط", "المكناسي", "بوتغماس", "الشاوني", "تازي بلعيد", "الغرباوي"];
const TOWNS = [
  "طنجة",
  "تطوان",
  "الناظور",
  "وجدة",
  "فاس",
  "مكناس",
  "الرباط",
  "سلا",
  "القنيطرة",
  "أكادير",
  "مراكش",
  "العيون",
];
const BODIES = ["جمعية", "مركز", "مرصد", "ائتلاف", "مؤسسة", "شبكة"];
const CAUSES = ["كرامة", "أمل", "سند", "عون", "نجدة", "حماية", "رعاية", "إنصاف"];
const LAWS = ["القانون رقم", "المرسوم رقم", "الظهير رقم"];
const OUTLETS = [
  ["sada.example", "صدى الشمال"],
  ["rif.example", "أنباء الريف"],
  ["atlas.example", "Le Courrier de l’Atlas fictif"],
  ["yawm.example", "يومية البلد"],
  ["sahil.example", "الساحل اليوم"],
  ["wasat.example", "الوسط"],
  ["gharb.example", "صوت الغرب"],
  ["matin.example", "Matin imaginaire"],
  ["janoub.example", "بريد الجنوب"],
  ["madina.example", "المدينة"],
  ["afaq.example", "آفاق"],
  ["nahar.example", "نهار المغرب المتخيل"],
] as const;

/** Numbers from 0 to 1 by a linear congruence, the same for the same seed. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function entityOf(index: number): ArticleEntity {
  const kind = index % 5;
  const place = Math.floor(index / 5);
  const kinds: readonly [Category, string][] = [
    ["person", `${GIVEN[place % GIVEN.length]!} ${FAMILY[(place * 5 + Math.floor(place / 12)) % FAMILY.length]!}`],
    ["institution", `${BODIES[place % BODIES.length]!} ${CAUSES[Math.floor(place / 6) % CAUSES.length]!}`],
    [
      "place",
      place < TOWNS.length ? TOWNS[place]! : `حي ${CAUSES[place % CAUSES.length]!} ب${TOWNS[place % TOWNS.length]!}`,
    ],
    [
      "person",
      `${GIVEN[(place + 5) % GIVEN.length]!} ${FAMILY[(place * 7 + 3 + Math.floor(place / 9)) % FAMILY.length]!}`,
    ],
    ["law", `${LAWS[place % LAWS.length]!} ${10 + place}.${10 + (place % 15)}`],
  ];
  const [category, name] = kinds[kind]!;
  const origin = category === "person" ? "pattern" : "reference";
  return sampleEntity({
    id: `${category}.made_${index}`,
    category,
    origin,
    names: { ar: name },
    sentence: `ورد اسم ${name} في الخبر.`,
  });
}

export interface LibrarySize {
  readonly articles: number;
  /** Beside the crime, which most articles name. */
  readonly entities: number;
  readonly outlets?: number;
  readonly days?: number;
  readonly firstDay?: string;
}

/** Notes in which groups of entities are named together, more in one week than in the others. */
export function sampleNotes({
  articles,
  entities,
  outlets = 5,
  days = 180,
  firstDay = "2025-11-03",
}: LibrarySize): ArticleNote[] {
  const chance = chanceFrom(articles * 31 + entities);
  const known = Array.from({ length: entities }, (_, index) => entityOf(index));
  const groups = Math.max(1, Math.round(entities / 14));
  return Array.from({ length: articles }, (_, index) => {
    const group = Math.floor(chance() ** 1.4 * groups);
    const named = new Set<ArticleEntity>();
    for (let tries = 0; tries < 5 + chance() * 5; tries++) {
      const inGroup = chance() < 0.85;
      const at = inGroup
        ? group + groups * Math.floor(chance() ** 1.5 * Math.ceil(entities / groups))
        : Math.floor(chance() * entities);
      const entity = known[at];
      if (entity) named.add(entity);
    }
    const busy = chance() < 0.05;
    const day = busy ? Math.floor(days * 0.62) + Math.floor(chance() * 5) : Math.floor(chance() * days);
    const [host, name] = OUTLETS[Math.floor(chance() ** 1.8 * Math.min(outlets, OUTLETS.length))]!;
    const label = LABELS[Math.min(3, Math.floor(chance() ** 1.7 * 4))]!;
    const published = addDays(firstDay, day);
    return sampleNote({
      id: `https://${host}/a-${index}.html`,
      headline: `خبر رقم ${index + 1} عن شبكة للاتجار بالبشر`,
      outlet: { host, name },
      published,
      createdAt: `${published}T12:00:00.000Z`,
      label,
      entities: [...(chance() < 0.7 ? [sampleEntity({ count: 1 + Math.floor(chance() * 6) })] : []), ...named],
    });
  });
}

export function sampleGrouped(size: LibrarySize): Grouped {
  const digest = createDigest();
  for (const note of sampleNotes(size)) digest.putArticle(note);
  return groupEntities(digest, createResolver([]));
}

export const SAMPLE_OUTLETS: ReadonlyMap<string, string> = new Map(OUTLETS);
