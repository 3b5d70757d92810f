import { Printer } from "lucide";
import { compare, factsLine, t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, type DrawCode, EmptyState, LoadingRows, ScreenHead, useCodeDrawing } from "#/ui";
import { EventNotHere } from "../EventNotHere";
import { scopeOf } from "../event_checks";
import { checkInHref } from "./addresses";
import type { Post } from "./duty";
import { zoneOf } from "./words";
import "./dispatch.css";
import "./codes.css";

/** The codes that hang at the posts: on the screen of a lead, or on paper, one a post (X7). */
export function CodesScreen({ params }: ScreenProps<"/event/:event/posts/codes">) {
  const { event } = params;
  const store = useStore();
  const draw = useCodeDrawing();
  const loaded = store.loaded("post", scopeOf(event)).value;
  if (!loaded) return <LoadingRows rows={5} />;
  const shown = store.record("event", event).value;
  if (!shown) return <EventNotHere />;
  const posts = store
    .list("post", scopeOf(event))
    .value.toSorted((one, other) =>
      compare(one.fields.code ?? one.fields.name ?? "", other.fields.code ?? other.fields.name ?? ""),
    );
  return (
    <section class="post-codes">
      <ScreenHead title={t("post.codes")} second={shown.fields.name} onBack={back} />
      <p class="post-codes__hint">{t("post.codesHint")}</p>
      {posts.length === 0 ? (
        <EmptyState title={t("post.empty")} next={t("post.emptyNext")} />
      ) : (
        <>
          <div class="post-codes__print">
            <Button icon={Printer} onPress={() => window.print()}>
              {t("post.print")}
            </Button>
          </div>
          <ul class="post-codes__list">
            {posts.map((post) => (
              <Code key={post.id} event={event} post={post} draw={draw} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Code({ event, post, draw }: { event: string; post: Post; draw: DrawCode | undefined }) {
  const store = useStore();
  const { name = "", code, zone } = post.fields;
  const href = checkInHref(event, post.id);
  return (
    <li class="post-code">
      {draw ? (
        <img
          class="post-code__image"
          src={draw(new URL(href, location.origin).href)}
          alt={t("post.codeOf", { post: name })}
        />
      ) : (
        <span class="post-code__image" />
      )}
      <a class="post-code__words" href={href}>
        <b>{name}</b>
        <span>{factsLine(code, zoneOf(store, zone))}</span>
      </a>
    </li>
  );
}
