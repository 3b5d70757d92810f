import { ListPlus, Plus } from "lucide";
import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, type KeyBinding, ListHead, LoadingRows, useKeys } from "#/ui";
import { AddFormality } from "./AddFormality";
import { makeList } from "./act";
import { FormalityRow } from "./FormalityRow";
import { formalitiesLoaded, listOf, mayMakeList } from "./formalities_in";
import { type Formality, isOpen, type Owner, planned, stepsOf, type Template } from "./formality";
import { rowKeys } from "./row_keys";
import type { Acts } from "./use_acts";
import { useHand } from "./use_hand";
import "./formalities.css";

interface FormalitiesPartProps {
  owner: Owner;
  acts: Acts;
  /** Listens to keys; off where another part of the screen uses the same letters. */
  keys?: boolean;
}

/** A client's or an event's steps: made from a template in one press, added one by one, each state in one press (R5). */
export function FormalitiesPart({ owner, acts, keys = true }: FormalitiesPartProps) {
  const store = useStore();
  const [adding, setAdding] = useState(false);
  const listed = listOf(store, owner);
  const hand = useHand(listed, true);
  const may = mayMakeList(store, owner);
  const offers = useOffers(owner, listed);
  const first = offers[0];
  const make = (offer: Offer) => void acts.run(() => makeList(store, offer.fields));
  const bindings: readonly KeyBinding[] = [
    ...rowKeys(hand, acts),
    {
      keys: ["t"],
      shown: ["T"],
      word: "",
      off: !may || !first,
      run: () => first && make(first),
    },
    { keys: ["a"], shown: ["A"], word: "", off: !may, run: () => setAdding(true) },
  ];
  useKeys(keys ? bindings : []);
  if (!formalitiesLoaded(store)) return <LoadingRows rows={3} />;
  const open = listed.filter(isOpen).length;
  return (
    <section class="formalities" data-part="formalities">
      <ListHead
        title={t("formality.title")}
        note={listed.length > 0 ? t("formality.openOf", { open, count: listed.length }) : undefined}
      />
      {listed.length === 0 && <p class="formalities__none">{t("formality.noneHere")}</p>}
      <ul>
        {listed.map((one) => (
          <FormalityRow
            key={one.id}
            formality={one}
            active={one.id === hand.active?.id}
            onActive={hand.take}
            onSet={acts.set}
          />
        ))}
      </ul>
      {acts.problem && <p role="alert">{acts.problem}</p>}
      {may && !adding && (
        <div class="formalities__acts">
          {offers.map((offer) => (
            <Button
              key={offer.template.id}
              size={48}
              icon={ListPlus}
              kind={listed.length === 0 ? "act" : "plain"}
              hint={keys && offer === first ? "T" : undefined}
              onPress={() => make(offer)}
            >
              {t("formality.make", { name: offer.template.fields.name ?? "", count: offer.fields.length })}
            </Button>
          ))}
          <Button size={48} icon={Plus} hint={keys ? "A" : undefined} onPress={() => setAdding(true)}>
            {t("formality.add")}
          </Button>
        </div>
      )}
      {may && adding && (
        <AddFormality owner={owner} listed={listed} acts={acts} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}

interface Offer {
  readonly template: Template;
  readonly fields: ReturnType<typeof planned>;
}

/** The templates that would add something here. */
function useOffers(owner: Owner, listed: readonly Formality[]): readonly Offer[] {
  const store = useStore();
  const steps = store.all("formality_step").value;
  return store
    .all("formality_template")
    .value.filter(({ fields }) => !fields.covers || fields.covers === owner.kind)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((template) => ({ template, fields: planned(stepsOf(template.id, steps), listed, owner) }))
    .filter(({ fields }) => fields.length > 0);
}
