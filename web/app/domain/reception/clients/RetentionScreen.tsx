import { useEffect, useState } from "preact/hooks";
import { call } from "#/api/call";
import { formatDate, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { CLIENTS, clientHref } from "./addresses";
import { EraseButton } from "./EraseButton";
import "./clients.css";

interface Proposed {
  readonly id: string;
  readonly client: string;
  readonly name: string;
  readonly last: string;
}

interface Answered {
  readonly days: number;
  readonly people: readonly Proposed[];
}

/** Persons long without contact: proposed for erasure, decided one by one, never by themselves (Q4). */
export function RetentionScreen() {
  const store = useStore();
  const [found, setFound] = useState<Answered | "asking" | "offline">("asking");
  const ask = async () => {
    const answer = await call<Answered>(store.person, "/api/clients/retention");
    setFound(answer.ok ? answer.body : "offline");
  };
  useEffect(() => void ask(), []);
  return (
    <section class="client client--new">
      <ScreenHead title={t("retention.title")} backHref={CLIENTS} />
      {found === "asking" && <LoadingRows rows={6} />}
      {found === "offline" && (
        <EmptyState
          title={t("retention.needsNetwork")}
          action={<Button onPress={() => void ask()}>{t("timeline.again")}</Button>}
        />
      )}
      {typeof found === "object" && <People found={found} onErased={() => void ask()} />}
    </section>
  );
}

function People({ found: { days, people }, onErased }: { found: Answered; onErased: () => void }) {
  if (people.length === 0)
    return <EmptyState title={t("retention.none", { days })} next={t("retention.noneNext")} />;
  return (
    <>
      <p class="client__note">{t("retention.about", { days })}</p>
      <ul>
        {people.map(({ id, client, name, last }) => (
          <li key={id} class="client-contact">
            <div class="client-contact__words">
              <a class="client-doubles__name" href={clientHref(client)}>
                {name}
              </a>
              <span class="client-contact__second">{t("retention.last", { day: formatDate(last) })}</span>
            </div>
            <EraseButton record={{ id, fields: { name } }} onErased={onErased} />
          </li>
        ))}
      </ul>
    </>
  );
}
