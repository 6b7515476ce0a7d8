import { addressOf } from "../../../utils/core/library/route.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ShownStory, StoryArticleItem, StoryDecisionActions, StoryDifference } from "./types.ts";

export interface StoryMembersProps {
  story: ShownStory;
  /** Id of the article on whose page they are shown; null: they stand by themselves. */
  here: string | null;
  actions: Pick<StoryDecisionActions, "split">;
}

/** The articles of a story, the first publication first, and what each of the others adds to it and leaves out. */
export function StoryMembers(props: StoryMembersProps) {
  const { story, here, actions } = props;
  const { members, differences } = story;
  const { t, format } = useTranslate();
  const [first] = members;
  return (
    <ol class="story-members">
      {members.map((member) => (
        <li key={member.id} class="story-member" data-article={member.id}>
          <p class="story-member-head">
            <Foreign>{member.outlet.name}</Foreign>
            <span class="quiet">
              {member.published === null ? t("page.noDate") : format.printedDate(member.published)}
            </span>
            {member === first ? <span class="story-sign">{t("stories.first")}</span> : null}
            {member.aggregator ? <span class="story-sign">{t("stories.aggregator")}</span> : null}
          </p>
          <p class="story-member-headline">
            {member.id === here ? (
              <strong>
                <Headline member={member} /> <span class="quiet">{t("stories.here")}</span>
              </strong>
            ) : (
              <a href={addressOf({ view: "article", id: member.id, version: null })}>
                <Headline member={member} />
              </a>
            )}
          </p>
          {member === first ? null : differences === null ? (
            <p class="quiet">{t("stories.comparing")}</p>
          ) : (
            <Difference member={member} first={first!} difference={differences.get(member.id) ?? null} />
          )}
          <button
            type="button"
            class="button-quiet"
            onClick={() =>
              actions.split(
                member.id,
                members.map(({ id }) => id),
              )
            }
          >
            {t("stories.split")}
            <span class="visually-hidden">
              {": "}
              <Headline member={member} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Headline({ member }: { member: StoryArticleItem }) {
  return (
    <Foreign lang={member.lang} dir={member.dir}>
      {member.headline}
    </Foreign>
  );
}

function Difference(props: { member: StoryArticleItem; first: StoryArticleItem; difference: StoryDifference | null }) {
  const { member, first, difference } = props;
  const { t, format } = useTranslate();
  if (difference === null) return null;
  const { adds, leavesOut, knowsOwn, knowsFirst, shared, words } = difference;
  return (
    <>
      <p class="quiet">
        {words === null ? t("stories.unknownText") : t("stories.words", { count: words })}
        {shared === null ? null : (
          <>
            {" · "}
            {t("stories.shared", { percent: format.number(Math.round(shared * 100)) })}
          </>
        )}
        {knowsOwn && knowsFirst && adds.length === 0 && leavesOut.length === 0 ? (
          <>
            {" · "}
            {t("stories.same")}
          </>
        ) : null}
      </p>
      {knowsOwn ? (
        <Sentences title={t("stories.adds", { count: adds.length })} sentences={adds} of={member} />
      ) : (
        <p class="quiet">{t("stories.notKept")}</p>
      )}
      {knowsFirst ? (
        <Sentences title={t("stories.leavesOut", { count: leavesOut.length })} sentences={leavesOut} of={first} />
      ) : null}
    </>
  );
}

function Sentences(props: { title: string; sentences: readonly string[]; of: StoryArticleItem }) {
  const { title, sentences, of } = props;
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>
        <Icon name="chevron" size={14} /> {title}
      </summary>
      <ul class="story-sentences">
        {sentences.map((sentence, index) => (
          <li key={index}>
            <blockquote class="sentence">
              <Foreign lang={of.lang} dir={of.dir}>
                {sentence}
              </Foreign>
            </blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}
