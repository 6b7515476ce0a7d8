import { CATEGORIES } from "../lexicon/types.ts";
import type { Project } from "../library/types.ts";
import type { Annotation } from "../notes/types.ts";
import { stableName } from "./citation-key.ts";
import { escapeLine, escapeParagraphs, linkAddress, linkFile, obsidianTag, quoteYaml } from "./escape-markdown.ts";
import { fileNameOf } from "./file-name.ts";
import { isName, nameOf, tagLabel } from "./name-of.ts";
import {
  authorsOf,
  printedDay,
  readersDay,
  readersMoment,
  type ShownRecords,
  type Source,
  shownOf,
} from "./source-of.ts";
import type { ExportContext, ExportFormatFacts, MakeWriter } from "./types.ts";
import { safeAddress } from "./visible-text.ts";

export const MARKDOWN_FACTS: ExportFormatFacts = {
  media: "text/markdown;charset=utf-8",
  files: "many",
  extension: "md",
};

/** Version of what stands in the front matter. */
const FRONT_MATTER = 1;

/**
 * A folder for Obsidian and every other reader of Markdown: one file an article, and an index that links to them. Names of files are made
 * of date and headline, and of the article's id, so that none is like another and each stays from export to export.
 */
export const makeMarkdownWriter: MakeWriter = (context) => {
  const { texts, title, generatedAt, offset } = context;
  const t = texts.t;
  const index = `${fileNameOf(t("exchange.document.index"))}.md`;
  const folder = fileNameOf(t("exchange.document.articlesFolder"));
  let begun = false;
  const beginIndex = () => {
    begun = true;
    const heading = escapeLine(title || t("exchange.document.title"));
    const made = t("exchange.document.generated", {
      date: texts.format.printedDate(readersDay(generatedAt, offset).iso),
    });
    const redacted = context.redacted ? `\n${t("exchange.document.redacted")}\n` : "";
    const front = [`rasd: ${FRONT_MATTER}`, `redacted: ${context.redacted}`, `generated: ${quoteYaml(generatedAt)}`];
    return { file: index, text: `---\n${front.join("\n")}\n---\n\n# ${heading}\n\n${made}\n${redacted}\n` };
  };
  return {
    add: (records) => {
      const shown = shownOf(records);
      if (shown === null) return [];
      const { source } = shown;
      const file = `${folder}/${articleFileName(source, t("exchange.document.untitled"))}`;
      const label = source.headline || t("exchange.document.untitled");
      const facts = [source.outlet.name, printedDay(source.published)?.iso ?? ""].filter((part) => part !== "");
      const line = `- ${linkFile(label, file)} — ${facts.map(escapeLine).join(" — ")}\n`;
      return [
        ...(begun ? [] : [beginIndex()]),
        { file: index, text: line },
        { file, text: describeArticle(shown, context) },
      ];
    },
    end: ({ projects }) => [
      ...(begun ? [] : [beginIndex()]),
      { file: index, text: describeProjects(projects, context) },
    ],
  };
};

/** «2026-01-04 تفكيك شبكة 0k3f….md». */
export function articleFileName(source: Source, untitled: string): string {
  const date = printedDay(source.published)?.iso;
  const name = fileNameOf(source.headline) || fileNameOf(untitled);
  return `${date === undefined ? "" : `${date} `}${name} ${stableName(source.articleId)}.md`;
}

function describeArticle(shown: ShownRecords, context: ExportContext): string {
  const { source, annotations } = shown;
  const t = context.texts.t;
  const sections = [
    frontMatter(shown, context),
    `# ${escapeLine(source.headline || t("exchange.document.untitled"))}`,
    verdictLine(shown, context),
    annotations.length === 0 ? "" : `## ${t("exchange.document.quotes")}`,
    ...annotations.map((annotation) => describeQuote(annotation, context)),
    describeEntities(shown, context),
    `## ${t("exchange.document.sources")}`,
    sourceLines(shown, context),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** Every value of others is quoted; only what Rasd made itself (numbers, days) stands bare. */
function frontMatter({ source, article, annotations, clippings }: ShownRecords, context: ExportContext): string {
  const { projectName, entityName, offset } = context;
  const published = printedDay(source.published);
  const tags = source.tags.flatMap((tag) => obsidianTag(tagLabel(tag, entityName)) ?? []);
  const entities = (article?.entities ?? []).filter(isName);
  const lines = [
    `rasd: ${FRONT_MATTER}`,
    `title: ${quoteYaml(source.headline)}`,
    `url: ${quoteYaml(safeAddress(source.url) ?? source.url)}`,
    `id: ${quoteYaml(source.articleId)}`,
    `outlet: ${quoteYaml(source.outlet.name)}`,
    `host: ${quoteYaml(source.outlet.host)}`,
    ...yamlList("authors", authorsOf(source.byline)),
    ...(published === null ? [] : [`published: ${published.iso}`]),
    `accessed: ${readersDay(source.accessed, offset).iso}`,
    `language: ${quoteYaml(source.lang)}`,
    ...(article === null ? [] : [`label: ${quoteYaml(article.label)}`, `score: ${article.score}`]),
    ...yamlList("tags", tags),
    ...yamlList("projects", article?.projects.flatMap((id) => projectName(id) ?? []) ?? []),
    ...yamlList("entities", [...new Set(entities.map((entity) => nameOf(entity, entityName)))]),
    `highlights: ${annotations.length}`,
    `clippings: ${clippings.length}`,
    `redacted: ${context.redacted}`,
  ];
  return `---\n${lines.join("\n")}\n---`;
}

function yamlList(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${quoteYaml(value)}`)];
}

function verdictLine({ article }: ShownRecords, { texts, redacted }: ExportContext): string {
  const lines = [
    ...(article === null ? [] : [`${texts.t("exchange.document.verdict")}: ${texts.t(`labels.${article.label}`)}`]),
    ...(redacted ? [texts.t("exchange.document.redacted")] : []),
  ];
  return lines.join("\n\n");
}

function describeQuote({ quote, note, tags, colour, createdAt }: Annotation, context: ExportContext): string {
  const { texts, offset, entityName } = context;
  const labels = tags.map((tag) => escapeLine(tagLabel(tag, entityName)));
  const facts = [texts.t(`highlights.colours.${colour}`), readersMoment(createdAt, offset), ...labels];
  const parts = [escapeParagraphs(quote.exact, true), `*${facts.join(" · ")}*`];
  if (note !== "") parts.push(`**${texts.t("exchange.document.note")}**`, escapeParagraphs(note, false));
  return parts.join("\n\n");
}

function describeEntities({ article }: ShownRecords, context: ExportContext): string {
  const { texts, entityName } = context;
  const entities = article?.entities ?? [];
  if (entities.length === 0) return "";
  const groups = CATEGORIES.flatMap((category) => {
    const lines = entities
      .filter((entity) => entity.category === category)
      .map((entity) => {
        const name = escapeLine(nameOf(entity, entityName));
        const times = texts.format.number(entity.count);
        return `- **${name}** (${times}): ${escapeLine(entity.sentence)}`;
      });
    return lines.length === 0 ? [] : [`### ${texts.t(`category.${category}`)}\n\n${lines.join("\n")}`];
  });
  return [`## ${texts.t("exchange.document.entities")}`, ...groups].join("\n\n");
}

function sourceLines({ source, clippings }: ShownRecords, context: ExportContext): string {
  const { texts, offset } = context;
  const published = printedDay(source.published);
  const facts = [
    ...authorsOf(source.byline).map(escapeLine),
    escapeLine(source.outlet.name),
    ...(published === null ? [] : [texts.format.printedDate(published.iso)]),
  ].filter((part) => part !== "");
  const accessed = texts.t("exchange.document.accessed", {
    date: texts.format.printedDate(readersDay(source.accessed, offset).iso),
  });
  const lines = [`- ${facts.join(" · ")}: ${linkAddress(source.url)} (${accessed})`];
  for (const clipping of clippings) {
    const version = texts.t("exchange.document.version", { version: clipping.version });
    const seal = "seal" in clipping ? ` \`SHA-256 ${clipping.seal.hash.replace(/[^0-9a-f]/gu, "")}\`` : "";
    lines.push(`- ${version} — ${readersMoment(clipping.content.captured.at, offset)}${seal}`);
  }
  return lines.join("\n");
}

function describeProjects(projects: readonly Project[], { texts }: ExportContext): string {
  const living = projects.filter(({ deletedAt }) => deletedAt === null);
  if (living.length === 0) return "";
  const parts = living.map(({ name, note }) => {
    const text = escapeParagraphs(note, false);
    return `### ${escapeLine(name)}${text === "" ? "" : `\n\n${text}`}`;
  });
  return `\n## ${texts.t("exchange.document.columns.projects")}\n\n${parts.join("\n\n")}\n`;
}
