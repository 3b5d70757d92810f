import { factsLine, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { enquiryHref } from "./addresses";
import { ReplyClock } from "./ReplyClock";
import type { Asked } from "./standing";
import { asksWords, whoWords } from "./words";

/** One reply that is owed: who, what, until when; the whole row is the target. */
export function CallbackRow({ asked }: { asked: Asked }) {
  const store = useStore();
  const { enquiry, clock } = asked;
  const { escalated_to: told, owner } = enquiry.fields;
  return (
    <a
      class="callback-row qc-inset-focus"
      href={enquiryHref(enquiry.id)}
      data-now="callback"
      data-enquiry={enquiry.id}
    >
      <span class="callback-row__words">
        <b>{t("callback.row", { who: whoWords(store, asked) })}</b>
        <span>{asksWords(asked)}</span>
        <span>
          {factsLine(
            clock.promised !== null &&
              t("enquiry.dueBefore", { time: formatWhen(clock.promised, minute.value) }),
            told === store.person && owner !== told && t("callback.wentOnToYou"),
          )}
        </span>
      </span>
      {clock.promised !== null && (
        <span class="callback-row__clock">
          <ReplyClock asked={asked} />
        </span>
      )}
    </a>
  );
}
