import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { announce, Button, EmptyState, ListHead, LoadingRows, ScreenHead, UnsentChip } from "#/ui";
import { PasswordPart } from "../PasswordPart";
import { managesStaff, type Person } from "../rights";
import { SignInFact } from "../SignInFact";
import { saving } from "../saving";
import { type Done, UndoLine } from "../UndoLine";
import { TabletForm } from "./TabletForm";
import { tabletsOf } from "./tablets";
import "../people.css";
import "./settings.css";
import "./rooms.css";

/** Accounts for tablets at the door: made, given a password, ended; for whoever manages the staff (R2, O4, O6). */
export function TabletsScreen() {
  const store = useStore();
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const people = store.list("person", "staff").value;
  const tablets = tabletsOf(people);
  const tell = (next: Done) => {
    announce(next.words);
    setDone(next);
  };
  // Whoever looks is among the people once these have come in: only then it is known which numbers are taken.
  const known = store.loaded("person", "staff").value && people.some(({ id }) => id === store.person);
  if (!known) return <LoadingRows rows={4} />;
  if (!managesStaff(store.status.value.manages)) {
    return (
      <>
        <ScreenHead title={t("tablets.title")} onBack={back} />
        <EmptyState title={t("tablets.notYours")} next={t("tablets.notYoursNext")} />
      </>
    );
  }
  return (
    <div class="settings tablets">
      <ScreenHead title={t("tablets.title")} onBack={back} />
      <p class="tablets__what">{t("tablets.what")}</p>
      <ListHead title={t("tablets.list")} note={tablets.length > 0 ? String(tablets.length) : undefined} />
      {tablets.length === 0 && <EmptyState title={t("tablets.none")} next={t("tablets.noneNext")} />}
      <ul class="settings__list">
        {tablets.map((tablet) => (
          <li key={tablet.id} class="rooms__row" data-tablet={tablet.fields.staff_number}>
            <Tablet
              tablet={tablet}
              asking={open === tablet.id}
              onAsk={(asks) => setOpen(asks ? tablet.id : null)}
              onDone={tell}
            />
          </li>
        ))}
      </ul>
      <div class="rooms__new">
        {open === "new" ? (
          <TabletForm
            people={people}
            onCancel={() => setOpen(null)}
            onSaved={(id, next) => {
              tell(next);
              setOpen(id);
            }}
          />
        ) : (
          <Button kind="act" onPress={() => setOpen("new")}>
            {t("tablets.add")}
          </Button>
        )}
      </div>
      {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(null)} />}
    </div>
  );
}

interface TabletProps {
  tablet: Person;
  asking: boolean;
  onAsk: (asks: boolean) => void;
  onDone: (done: Done) => void;
}

function Tablet({ tablet, asking, onAsk, onDone }: TabletProps) {
  const store = useStore();
  const { name = "", staff_number: number } = tablet.fields;
  const end = async () => {
    const before = tablet.fields.status ?? "active";
    const failed = await saving(() => store.write("person", tablet.id, { status: "left" }));
    const undo = () => void store.write("person", tablet.id, { status: before });
    onDone({ words: failed || t("tablets.ended", { name }), ...(!failed && { undo }) });
  };
  return (
    <div class="tablets__one">
      <div class="rooms__one">
        <p class="rooms__words">
          <b>{factsLine(name, number)}</b> {tablet.unsent && <UnsentChip />}
          <span>
            <SignInFact store={store} person={tablet} />
          </span>
        </p>
        <div class="rooms__acts">
          <Button
            size={48}
            pressed={asking}
            label={t("tablets.passwordOf", { name })}
            onPress={() => onAsk(!asking)}
          >
            {t("people.password")}
          </Button>
          <Button size={48} kind="quiet" label={t("tablets.endOf", { name })} onPress={() => void end()}>
            {t("tablets.end")}
          </Button>
        </div>
      </div>
      {asking && <PasswordPart store={store} person={tablet} onDone={() => onAsk(false)} />}
    </div>
  );
}
