import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { GroupForm } from "./GroupForm";
import { PersonForm } from "./PersonForm";
import { type Asking, PersonPanel } from "./PersonPanel";
import { type StatusAct, statusAfter } from "./person_status";
import type { Person } from "./rights";
import { saving } from "./saving";
import type { Done } from "./UndoLine";
import type { Staff } from "./use_people";
import type { Beside as BesideKind, PeopleView } from "./use_people_view";
import type { Saved } from "./use_person_form";

interface BesideProps {
  store: Store;
  staff: Staff;
  view: PeopleView;
  beside: BesideKind;
  asking: Asking;
  onAsk: (asking: Asking) => void;
  onDone: (done: Done) => void;
  onClose: () => void;
}

/** What lies beside the table: a person, a form, a group. */
export function Beside(props: BesideProps) {
  const { store, staff, view, beside, onDone, onClose } = props;
  if (beside.kind === "group") {
    const group = staff.groups.find(({ id }) => id === beside.id);
    const done = (what: Done) => {
      onDone(what);
      onClose();
    };
    return (
      <GroupForm
        key={beside.id ?? "new"}
        store={store}
        groups={staff.groups}
        group={group}
        onDone={done}
        onCancel={onClose}
      />
    );
  }
  const person = beside.kind === "add" ? undefined : staff.people.find(({ id }) => id === beside.id);
  if (beside.kind === "person")
    return person ? <Looked {...props} person={person} /> : <p>{t("people.deleted")}</p>;
  const saved = (what: Saved) => {
    if (beside.refused !== undefined) void store.dismissRefused(beside.refused);
    onDone(savedWords(what, beside.kind === "add"));
    view.open({ kind: "person", id: what.id });
  };
  return (
    <PersonForm
      key={beside.kind === "add" ? "new" : beside.id}
      store={store}
      staff={staff}
      person={person}
      begin={beside.draft}
      onSaved={saved}
      onCancel={() => (beside.kind === "edit" ? view.open({ kind: "person", id: beside.id }) : onClose())}
    />
  );
}

function Looked({ store, staff, view, asking, onAsk, onDone, person }: BesideProps & { person: Person }) {
  const change = async (act: StatusAct) => {
    const before = person.fields.status;
    const name = person.fields.name ?? "";
    const problem = await saving(() => store.write("person", person.id, { status: statusAfter(act) }));
    onAsk(null);
    const undo = () => before && void store.write("person", person.id, { status: before });
    onDone(problem ? { words: problem } : { words: t(`people.done.${act}`, { name }), undo });
  };
  return (
    <PersonPanel
      store={store}
      staff={staff}
      person={person}
      asking={asking}
      onAsk={onAsk}
      onEdit={() => view.open({ kind: "edit", id: person.id })}
      onStatus={(act) => void change(act)}
    />
  );
}

function savedWords({ name, same, undo }: Saved, added: boolean): Done {
  if (same) return { words: t("people.unchanged") };
  return { words: t(added ? "people.added" : "people.changed", { name }), undo: undo && (() => void undo()) };
}

/** The head of what lies beside. */
export function besideTitle(beside: BesideKind, staff: Staff): string {
  if (beside.kind === "add") return t("people.addTitle");
  if (beside.kind === "group") return t(beside.id === null ? "groups.add" : "groups.rename");
  const name = staff.people.find(({ id }) => id === beside.id)?.fields.name ?? "";
  return beside.kind === "edit" ? t("people.editTitle", { name }) : name;
}
