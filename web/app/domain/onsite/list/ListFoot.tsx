import { t } from "#/i18n";
import { Button, EmptyState } from "#/ui";
import { eventHref } from "../addresses";
import type { ListSession } from "../list_session";

/** The end of a list: that it is done, or that something could not be saved. */
export function ListFoot({ event, session }: { event: string; session: ListSession }) {
  const problem = session.problem.value;
  return (
    <>
      {session.done.value && (
        <EmptyState
          title={t("act.allDone")}
          action={<Button href={eventHref(event)}>{t("check.backToLists")}</Button>}
        />
      )}
      {problem && (
        <p class="onsite-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
