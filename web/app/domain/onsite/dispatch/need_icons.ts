import { Cross, Flag, HandHelping, type IconNode, ShieldAlert, Wrench } from "lucide";
import type { Duty } from "./duty";

export const NEED_ICONS: Readonly<Record<Duty, IconNode>> = {
  order: ShieldAlert,
  medical: Cross,
  technical: Wrench,
  reception: HandHelping,
  command: Flag,
};
