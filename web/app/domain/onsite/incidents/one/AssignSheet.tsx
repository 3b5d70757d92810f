import { useEffect, useMemo, useState } from "preact/hooks";
import { compare, factsLine, t } from "#/i18n";
import { useLayer } from "#/router";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, Dialog, Search } from "#/ui";
import { maySignIn } from "../../../organisation/rights";
import { scopeOf } from "../../event_checks";
import { assign } from "../act";
import type { Incident } from "../kinds";

interface AssignSheetProps {
  event: string;
  incident: Incident;
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
  onClose: () => void;
}

/** Whom to hand it to: those on the event's shifts first, anybody else by a search. */
export function AssignSheet({ event, incident, keep, onClose }: AssignSheetProps) {
  const store = useStore();
  const [text, setText] = useState("");
  const people = usePeople(event);
  useLayer(true, onClose);
  useEffect(() => void loadReadings(), []);
  const words = wordsOf(text);
  const find = finder.value;
  const shown = people.filter(({ name, post }) => words.length === 0 || find.finds(words, [name, post]));
  const give = (person: string | null) => {
    void keep(() => assign(store, incident.id, person));
    onClose();
  };
  return (
    <Dialog kind="sheet" title={t("incident.assign")} onClose={onClose}>
      <div class="incident-find">
        <Search value={text} onInput={setText} label={t("incident.findPerson")} />
      </div>
      <ul class="incident-places">
        {incident.fields.assigned && (
          <li>
            <Button wide onPress={() => give(null)}>
              {t("incident.nobody")}
            </Button>
          </li>
        )}
        {shown.map(({ id, name, post }) => (
          <li key={id}>
            <Button wide pressed={incident.fields.assigned === id} onPress={() => give(id)}>
              {factsLine(name, post)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Where they stand at this event; empty for somebody who has no shift. */
  readonly post: string;
}

function usePeople(event: string): readonly Candidate[] {
  const store = useStore();
  const people = store.list("person", "staff").value;
  const shifts = store.list("shift", scopeOf(event)).value;
  const posts = store.list("post", scopeOf(event)).value;
  return useMemo(() => {
    const postNames = new Map(posts.map(({ id, fields }) => [id, fields.name ?? ""]));
    const standing = new Map(
      shifts.map(({ fields }) => [fields.person, postNames.get(fields.post ?? "") ?? ""]),
    );
    return people
      .filter(({ fields }) => maySignIn(fields))
      .map(({ id, fields }) => ({ id, name: fields.name ?? "", post: standing.get(id) ?? "" }))
      .sort(
        (left, right) =>
          Number(left.post === "") - Number(right.post === "") || compare(left.name, right.name),
      );
  }, [people, shifts, posts]);
}
