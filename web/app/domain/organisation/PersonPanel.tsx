import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { formatDate, t } from "#/i18n";
import type { Store } from "#/store/api";
import { Button, Chip, UnsentChip } from "#/ui";
import { Disagreements } from "./Disagreements";
import { Mobile } from "./Mobile";
import { PasswordPart } from "./PasswordPart";
import { type StatusAct, statusActs } from "./person_status";
import { maySignIn, type Person } from "./rights";
import { SignInFact } from "./SignInFact";
import { StatusConfirm } from "./StatusConfirm";
import type { Staff } from "./use_people";

/** What is asked for below the person's facts. */
export type Asking = StatusAct | "password" | null;

interface PersonPanelProps {
  store: Store;
  staff: Staff;
  person: Person;
  asking: Asking;
  onAsk: (asking: Asking) => void;
  onEdit: () => void;
  onStatus: (act: StatusAct) => void;
}

const KEYS: Readonly<Record<StatusAct, string>> = { suspend: "S", reinstate: "S", leave: "L" };

/** One person: how to reach them, where they belong, and what may be done with them. */
export function PersonPanel(props: PersonPanelProps) {
  const { store, staff, person, asking, onAsk } = props;
  const self = person.id === store.person;
  return (
    <div class="person">
      <Facts person={person} staff={staff} store={store} />
      <Disagreements staff={staff} person={person} />
      {staff.manages ? (
        <div class="person__acts">
          <Button size={40} hint="E" onPress={props.onEdit}>
            {t("people.edit")}
          </Button>
          {maySignIn(person.fields) && (
            <Button size={40} hint="P" pressed={asking === "password"} onPress={() => onAsk("password")}>
              {t("people.password")}
            </Button>
          )}
          {statusActs(person.fields, self).map((act) => (
            <Button key={act} size={40} hint={KEYS[act]} pressed={asking === act} onPress={() => onAsk(act)}>
              {t(`people.act.${act}`)}
            </Button>
          ))}
        </div>
      ) : (
        <p class="person__note">{t("people.readOnly")}</p>
      )}
      {staff.manages && self && <p class="person__note">{t("people.notSelf")}</p>}
      {asking === "password" && (
        <PasswordPart key={person.id} store={store} person={person} onDone={() => onAsk(null)} />
      )}
      {asking !== null && asking !== "password" && (
        <StatusConfirm
          store={store}
          person={person}
          act={asking}
          onSure={() => props.onStatus(asking)}
          onCancel={() => onAsk(null)}
        />
      )}
    </div>
  );
}

function Facts({ person, staff, store }: Pick<PersonPanelProps, "person" | "staff" | "store">) {
  const { fields } = person;
  const names = (ids: readonly string[] | null | undefined) =>
    (ids ?? []).map(staff.nameOfGroup).filter(Boolean).join(t("people.joiner"));
  const charge = fields.position === "deputy_manager" ? names(fields.in_charge_of) : "";
  return (
    <dl class="person__facts">
      <Fact name={t("people.field.staff_number")}>
        <b>{fields.staff_number}</b> {person.unsent && <UnsentChip />}
      </Fact>
      <Fact name={t("people.field.position")}>
        {fields.position && t(`people.position.${fields.position}`)}
        {fields.administrator && (
          <>
            {" "}
            <Chip>{t("people.administrator")}</Chip>
          </>
        )}
      </Fact>
      {names(fields.groups) && <Fact name={t("people.groupsOf")}>{names(fields.groups)}</Fact>}
      {charge && <Fact name={t("people.deputyCharge")}>{charge}</Fact>}
      {fields.mobile && (
        <Fact name={t("people.field.mobile")}>
          <Mobile number={fields.mobile} />
        </Fact>
      )}
      {fields.email && (
        <Fact name={t("people.field.email")}>
          <a class="mobile-number" href={`mailto:${fields.email}`}>
            {fields.email}
          </a>
        </Fact>
      )}
      {fields.hired_on && (
        <Fact name={t("people.field.hired_on")}>{formatDate(`${fields.hired_on}T12:00:00Z`)}</Fact>
      )}
      <Fact name={t("people.field.status")}>
        {fields.status && <b>{t(`people.status.${fields.status}`)}</b>}
      </Fact>
      {staff.manages && (
        <Fact name={t("people.signIn")}>
          <SignInFact store={store} person={person} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="person__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is asked for of one person, forgotten when another is looked at. */
export function useAsking(person: string | undefined): [Asking, (asking: Asking) => void] {
  const [asked, setAsked] = useState<{ person: string | undefined; asking: Asking }>({
    person,
    asking: null,
  });
  const asking = asked.person === person ? asked.asking : null;
  return [asking, (next) => setAsked({ person, asking: next === asking ? null : next })];
}
