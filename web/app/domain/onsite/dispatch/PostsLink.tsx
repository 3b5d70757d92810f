import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { postsHref } from "./addresses";
import { changesOf } from "./seen_shifts";

/** The way to an event's posts, with how much of my own shifts has changed (F33). */
export function PostsLink({ event }: { event: string }) {
  const count = changesOf(useStore(), event).length;
  return (
    <Button kind={count > 0 ? "act" : "plain"} href={postsHref(event)}>
      {count > 0 ? t("post.openChanged", { count }) : t("post.title")}
    </Button>
  );
}
