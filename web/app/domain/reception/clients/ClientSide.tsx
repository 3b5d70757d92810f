import { useEffect, useState } from "preact/hooks";
import { call } from "#/api/call";
import { formatWhen, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Fold } from "#/ui";
import { EraseButton } from "./EraseButton";
import type { Family } from "./merging";

/** For whoever has reception in hand: who looked, what is held, and what may be erased (Q4). */
export function ClientSide({ family }: { family: Family }) {
  const store = useStore();
  if (!store.status.value.manages.includes("reception")) return null;
  const { client } = family;
  const query = `?person=${store.person}`;
  return (
    <section class="client-data">
      <Fold title={t("looks.title")}>
        <Looks client={client.id} />
      </Fold>
      <div class="client__acts">
        <Button size={40} href={`/api/clients/${client.id}/export${query}`}>
          {t("client.export")}
        </Button>
        {isPerson(client) && !client.fields.erased && (
          <EraseButton record={client} onErased={() => undefined} />
        )}
      </div>
    </section>
  );
}

// Of a company only the contacts are persons.
function isPerson({ fields }: Family["client"]): boolean {
  return fields.kind === "individual" || fields.kind === "sole_trader";
}

interface Look {
  readonly person: string;
  readonly looked: string;
}

function Looks({ client }: { client: string }) {
  const store = useStore();
  const [looks, setLooks] = useState<readonly Look[] | "asking" | "offline">("asking");
  useEffect(() => {
    let here = true;
    void call<{ looks: Look[] }>(store.person, `/api/clients/${client}/looks`).then((answer) => {
      if (here) setLooks(answer.ok ? answer.body.looks : "offline");
    });
    return () => {
      here = false;
    };
  }, [client]);
  if (looks === "asking") return <p class="client__note">{t("looks.asking")}</p>;
  if (looks === "offline") return <p class="client__note">{t("looks.offline")}</p>;
  if (looks.length === 0) return <p class="client__note">{t("looks.none")}</p>;
  return (
    <ol class="client-looks">
      {looks.map(({ person, looked }) => (
        <li key={person + looked} class="client-looks__one">
          <span>{store.record("person", person).value?.fields.name ?? ""}</span>
          <time>{formatWhen(looked)}</time>
        </li>
      ))}
    </ol>
  );
}
