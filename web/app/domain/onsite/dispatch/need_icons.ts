import { ConciergeBell, Cross, Flag, type IconNode, ShieldAlert, Wrench } from "lucide";
import type { Duty } from "./duty";

export const NEED_ICONS: Readonly<Record<Duty, IconNode>> = {
  order: ShieldAlert,
  medical: Cross,
  technical: Wrench,
  reception: ConciergeBell,
  command: Flag,
};
