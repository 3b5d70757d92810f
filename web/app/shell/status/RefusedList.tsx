import { useState } from "preact/hooks";
import { formatWhen, minute, t } from "#/i18n";
import type { EntityName, FieldValues, RefusedItem } from "#/store/api";
import { useStore } from "#/store/context";
import { announce, Button, RefusedBox, SheetSection, useSettling } from "#/ui";
import { recordHref } from "../areas";
import { refusalText, type WayOn, waysOn } from "./refusal";
import { fieldsOf, tell, typedWords } from "./telling";

/** What the server did not take: whole, with the reason and two ways on. It stays until its author decides (C12). */
export function RefusedList() {
  const { refused } = useStore();
  if (refused.value.length === 0) return null;
  return (
    <SheetSection title={t("sheet.refused")} tone="warn" aside={t("sheet.nothingLost")} box="none">
      {refused.value.map((item) => (
        <RefusedOne key={item.change.id} item={item} />
      ))}
    </SheetSection>
  );
}

function RefusedOne({ item }: { item: RefusedItem }) {
  const store = useStore();
  const [state, setState] = useState<"shown" | "lettingGo" | "failed">("shown");
  const { what, value } = tell(store, item.change, false);
  const href = recordHref(item.change.entity, item.change.record, fieldsOf(store, item.change));
  if (state === "lettingGo") return <LettingGo item={item} what={what} onUndo={() => setState("shown")} />;

  const writeAgain = async () => {
    const { entity, record, patch, create } = item.change;
    try {
      await store.write(entity as EntityName, record, patch as FieldValues<EntityName>, { create });
      await store.dismissRefused(item.change.id);
      announce(t("status.wroteAgain"));
    } catch {
      setState("failed");
    }
  };
  const way = (name: WayOn, kind: "act" | "plain") => {
    if (name === "again") return wayButton(kind, t("status.again"), () => void writeAgain());
    if (name === "letGo") {
      const word = item.reason.code === "stale" ? "status.letGoDecision" : "status.letGo";
      return wayButton(kind, t(word), () => setState("lettingGo"));
    }
    return (
      <Button key={name} kind={kind} href={href}>
        {t(name === "see" ? "status.seeNow" : "status.goThere")}
      </Button>
    );
  };
  const [first, second] = waysOn(item, href !== undefined);
  return (
    <RefusedBox
      what={`${what} ${value}`}
      reason={
        <>
          {refusalText(store, item)}{" "}
          <span class="qc-t-second qc-nowrap">
            {t("status.returned", { time: formatWhen(item.refusedAt, minute.value) })}
          </span>
        </>
      }
      content={state === "failed" ? t("status.writeFailed") : typedWords(item.change)}
      actions={
        <>
          {way(first, "act")}
          {way(second, "plain")}
        </>
      }
    />
  );
}

function wayButton(kind: "act" | "plain", word: string, onPress: () => void) {
  return (
    <Button key={word} kind={kind} onPress={onPress}>
      {word}
    </Button>
  );
}

function LettingGo({ item, what, onUndo }: { item: RefusedItem; what: string; onUndo: () => void }) {
  const store = useStore();
  const { start, pause } = useSettling(() => void store.dismissRefused(item.change.id));
  return (
    <div
      class="qc-status-letting-go"
      onPointerEnter={pause}
      onPointerLeave={start}
      onFocusIn={pause}
      onFocusOut={start}
    >
      <p>{t("status.lettingGo", { what })}</p>
      <Button size={48} onPress={onUndo}>
        {t("result.undo")}
      </Button>
    </div>
  );
}
