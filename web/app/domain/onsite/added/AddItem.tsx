import { Plus } from "lucide";
import { useMemo, useState } from "preact/hooks";
import { compare, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button, Dialog, IconButton, Select, TextField } from "#/ui";
import type { ListRef } from "../checklist";
import { scopeOf } from "../event_checks";
import { savingProblem } from "../give";
import { CATEGORIES } from "../rules";
import { startOf } from "./added";
import "./added.css";

interface AddItemProps {
  event: string;
  list: ListRef | undefined;
}

/** Something to check that nobody thought of: two taps and a name, without a network, by anybody of the event (X1). */
export function AddItem(props: AddItemProps) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <IconButton icon={Plus} label={t("add.open")} onPress={() => setAdding(true)} />
      {adding && <AddSheet {...props} onClose={() => setAdding(false)} />}
    </>
  );
}

function AddSheet({ event, list, onClose }: AddItemProps & { onClose: () => void }) {
  const store = useStore();
  const start = useMemo(() => ({ title: "", ...startOf(list, store.person) }), [list, store]);
  const key = `add:${event}:${list?.grouping ?? ""}:${list?.key ?? ""}`;
  const draft = useDecisionDraft("check", key, start);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState("");
  useLayer(true, onClose);
  const { values } = draft;
  const title = values.title.trim();
  const save = async (submitted?: Event) => {
    submitted?.preventDefault();
    setTried(true);
    if (!title) return;
    try {
      const patch = { ...values, event, title, added_by: store.person };
      await store.write("check", draft.form.id, patch, { create: true, form: draft.form });
      await draft.drop();
      announce(t("add.saved", { title }));
      onClose();
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  const zones = store
    .list("zone", scopeOf(event))
    .value.map((zone) => ({ value: zone.id, word: zone.fields.name ?? "" }))
    .sort((left, right) => compare(left.word, right.word));
  const fault = problem || (tried && !title ? t("add.noTitle") : "");
  const act = (
    <Button kind="act" size={64} onPress={() => void save()}>
      {t("add.save")}
    </Button>
  );
  return (
    <Dialog kind="sheet" title={t("add.open")} onClose={onClose} actions={act} light={false}>
      <form class="onsite-adding" onSubmit={(submitted) => void save(submitted)}>
        <TextField
          label={t("edit.name")}
          need="required"
          autofocus
          maxLength={200}
          value={values.title}
          onInput={(text) => draft.set({ ...values, title: text })}
          {...(fault && { error: fault })}
        />
        <Select
          label={t("lists.by.category")}
          value={values.category ?? "setup"}
          onChange={(word) => {
            const category = CATEGORIES.find((one) => one === word);
            if (category) draft.set({ ...values, category });
          }}
          options={CATEGORIES.map((one) => ({ value: one, word: t(`category.${one}`) }))}
        />
        <Select
          label={t("check.zone")}
          value={values.zone ?? ""}
          onChange={(zone) => draft.set({ ...values, zone: zone || null })}
          options={[{ value: "", word: t("edit.nowhere") }, ...zones]}
        />
      </form>
    </Dialog>
  );
}
