import { useMemo } from "preact/hooks";
import { formatWhen, t } from "#/i18n";
import { navigate } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { announce, Button, Notice } from "#/ui";
import type { Done } from "../../organisation/UndoLine";
import { clientHref } from "./addresses";
import { nameOf } from "./ClientRows";
import type { Book } from "./client_book";
import { DoublesFound } from "./DoublesFound";
import { doubledContacts, elderFirst, likenessesOf } from "./doubles";
import type { Client, Contact, Family } from "./merging";

interface PartProps {
  family: Family;
  onDone: (done: Done) => void;
}

/** Others that may be this client, and contacts that may be one person; joined by a press, taken back by a press (F36). */
export function MergeSuggestions({ book, family, onDone }: PartProps & { book: Book }) {
  const store = useStore();
  const found = useMemo(() => likenessesOf(book).of(family), [book.families, family]);
  const pairs = useMemo(() => doubledContacts(family.contacts), [family]);
  if (family.client.fields.erased) return null;
  const join = async (other: Family) => {
    const [stays, goes] = elderFirst(family.client, other.client);
    await store.write("client", goes.id, { merged_into: stays.id });
    told(t("client.merged", { name: nameOf(goes), into: nameOf(stays) }), () => undo(store, goes), onDone);
    if (stays.id !== family.id) navigate(clientHref(stays.id), { replace: true });
  };
  const joinContacts = async (one: Contact, other: Contact) => {
    const [stays, goes] = elderFirst(one, other);
    await store.write("contact", goes.id, { merged_into: stays.id });
    told(t("client.merged", { name: nameOf(goes), into: nameOf(stays) }), () => undo(store, goes), onDone);
  };
  return (
    <>
      <DoublesFound
        title={t("client.maybeSame")}
        found={found}
        act={(double) => (
          <Button size={40} onPress={() => join(double.family)}>
            {t("client.merge")}
          </Button>
        )}
      />
      {pairs.slice(0, 3).map(([one, other]) => (
        <Notice
          key={`${one.id}${other.id}`}
          tone="warn"
          title={t("contact.maybeSame", { one: nameOf(one), other: nameOf(other) })}
          actions={
            <Button size={40} onPress={() => joinContacts(one, other)}>
              {t("client.merge")}
            </Button>
          }
        />
      ))}
    </>
  );
}

function told(words: string, undo: () => void, onDone: (done: Done) => void): void {
  announce(words);
  onDone({ words, undo });
}

function undo(store: Store, { entity, id }: { entity: "client" | "contact"; id: string }): void {
  void store.write(entity, id, { merged_into: null });
}

/** What was merged into this client, whenever that was: each is parted again by one press. */
export function MergedHere({ family, onDone }: PartProps) {
  const store = useStore();
  const contacts = family.everyContact.filter((one) => !family.contacts.includes(one));
  const part = async (one: Client | Contact) => {
    await undo(store, one);
    told(t("client.parted", { name: nameOf(one) }), () => again(store, one), onDone);
  };
  const all: readonly (Client | Contact)[] = [...family.merged, ...contacts];
  if (all.length === 0) return null;
  return (
    <ul class="client-merged">
      {all.map((one) => (
        <li key={one.id} class="client-merged__one">
          <span>
            {t("client.isMerged", { name: nameOf(one) })}
            <span class="client-contact__second"> {mergedWords(store, one)}</span>
          </span>
          <Button size={40} kind="quiet" onPress={() => part(one)}>
            {t("client.part")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function again(store: Store, { entity, id, fields }: Client | Contact): void {
  void store.write(entity, id, { merged_into: fields.merged_into ?? null });
}

function mergedWords(store: Store, { stamps }: Client | Contact): string {
  const stamp = (stamps as Client["stamps"]).merged_into;
  if (!stamp) return "";
  const who = store.record("person", stamp.by).value?.fields.name ?? "";
  return t("client.mergedBy", { who, when: formatWhen(stamp.at) });
}
