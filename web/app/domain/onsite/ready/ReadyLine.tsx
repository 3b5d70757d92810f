import { Smartphone } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { formatBytes, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Dialog, Icon } from "#/ui";
import { appKept } from "#/worker/kept";
import { type Ready, readyOf } from "./ready";
import "./ready.css";

/** Whether this event is on this phone, with a press for how much of it and what is missing (X13). */
export function ReadyLine({ event }: { event: string }) {
  const { filled } = useStore().status.value;
  const [open, setOpen] = useState(false);
  const whole = filled && appKept.value;
  return (
    <>
      <button type="button" class="ready-line qc-inset-focus" onClick={() => setOpen(true)}>
        <Icon node={Smartphone} />
        <span class={whole ? "" : "qc-c-warn"}>{t(whole ? "ready.here" : "ready.partly")}</span>
        <span class="ready-line__more">{t("ready.more")}</span>
      </button>
      {open && <ReadySheet event={event} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReadySheet({ event, onClose }: { event: string; onClose: () => void }) {
  const store = useStore();
  useLayer(true, onClose);
  const used = useUsed();
  const ready = readyOf(store, event, appKept.value);
  return (
    <Dialog kind="sheet" title={t("ready.title")} onClose={onClose}>
      <ul class="ready-facts">
        <li>{t("ready.records", { count: ready.records, size: formatBytes(ready.bytes) })}</li>
        <li>{t(appKept.value ? "ready.app" : "ready.appNot")}</li>
        <Pictures ready={ready} />
        {used !== undefined && <li>{t("ready.used", { size: formatBytes(used) })}</li>}
        {!store.status.value.filled && <li class="qc-c-warn">{t("ready.missing")}</li>}
      </ul>
    </Dialog>
  );
}

function Pictures({ ready: { pictures, notSafe } }: { ready: Ready }) {
  if (pictures === 0) return <li>{t("ready.noPictures")}</li>;
  return (
    <>
      <li>{t("ready.pictures", { count: pictures })}</li>
      {notSafe > 0 && <li class="qc-c-warn">{t("ready.notSafe", { count: notSafe })}</li>}
    </>
  );
}

/** Bytes that this app takes on the phone, over all events; undefined where the browser does not say. */
function useUsed(): number | undefined {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    void navigator.storage?.estimate?.().then(({ usage }) => setUsed(usage));
  }, []);
  return used;
}
