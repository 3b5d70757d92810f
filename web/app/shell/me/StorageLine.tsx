import { useEffect, useState } from "preact/hooks";
import { formatBytes, t } from "#/i18n";
import { lookAtStorage, type Room, storagePersistence } from "../persist";

/** How much this phone holds, how much more it can, and whether the browser may clear it. */
export function StorageLine() {
  const [room, setRoom] = useState<Room | undefined>(undefined);
  useEffect(() => {
    lookAtStorage()
      .then(setRoom)
      .catch(() => undefined); // the browser does not say: the line stays away
  }, []);
  if (!room) return null;
  return (
    <li class="qc-me-line">
      <span class="qc-me-line__words">
        <span class="qc-t-row">{t("me.storage")}</span>
        <span class="qc-t-second">
          {t("me.storageUsed", { used: formatBytes(room.used), left: formatBytes(room.left) })}
        </span>
        {storagePersistence.value !== "unknown" && (
          <span class="qc-t-second">
            {t(storagePersistence.value === "kept" ? "me.storageKept" : "me.storageMayGo")}
          </span>
        )}
      </span>
    </li>
  );
}
