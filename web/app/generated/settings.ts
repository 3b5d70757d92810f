// Generated from the server's declarations by `qianchang generate`; never edited.

export const SETTINGS = {
  safety_valid_minutes: { default: 720, least: 10, most: 10080 },
  repeat_within_minutes: { default: 60, least: 5, most: 1440 },
  fresh_news_minutes: { default: 5, least: 1, most: 120 },
  call_escalation_seconds: { default: 60, least: 15, most: 3600 },
  incident_escalation_minutes: { default: 5, least: 1, most: 240 },
  no_show_minutes: { default: 10, least: 1, most: 240 },
  callback_minutes: { default: 30, least: 1, most: 1440 },
  callback_warn_minutes: { default: 10, least: 1, most: 720 },
  callback_manager_minutes: { default: 15, least: 1, most: 1440 },
  visit_wait_minutes: { default: 10, least: 1, most: 240 },
  formality_remind_days: { default: 3, least: 0, most: 90 },
  feedback_open_days: { default: 30, least: 1, most: 365 },
  feedback_bad_score: { default: 2, least: 1, most: 4 },
  desk_history_days: { default: 120, least: 7, most: 3650 },
  client_retention_days: { default: 1095, least: 30, most: 36500 },
} as const;
