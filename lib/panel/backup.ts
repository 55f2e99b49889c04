import { isAddress, isCorrections } from './correct.ts';
import type { Corrections, Overrule } from './model.ts';
import { fromRow, isOverruleRow, toRow, type OverruleRow } from './overrules.ts';
import { settingsFrom, wrongSetting, type Settings } from './settings.ts';

/** Everything the reader entrusted to us, as one JSON file. */
export interface Backup {
  settings: Settings;
  overrules: Overrule[];
  corrections: { url: string; corrections: Corrections; at: number }[];
}

/** Why a file was not taken; nothing was changed. `detail` names the place. */
export type BackupError =
  | { code: 'not-json' }
  /** JSON, but none of our files. */
  | { code: 'not-ours' }
  /** Written by a newer version of ours. */
  | { code: 'newer'; detail: string }
  | { code: 'too-large' }
  | { code: 'wrong-field'; detail: string };

export type BackupResult = { ok: true; backup: Backup } | { ok: false; error: BackupError };

const FORMAT = 'yuandu-backup';
const VERSION = 1;
/** Characters; 1,000 corrected articles take about a quarter of a million. */
const LARGEST = 20_000_000;

/** Writes the file; `now` is when. */
export function writeBackup({ settings, overrules, corrections }: Backup, now: Date): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    saved: now.toISOString(),
    settings,
    overrules: overrules.map(toRow),
    corrections,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a file whole or not at all. A part that is missing is empty; a part that is wrong names itself. */
export function readBackup(text: string): BackupResult {
  if (text.length > LARGEST) return refuse({ code: 'too-large' });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse({ code: 'not-json' });
  }
  if (!isRecord(file) || file['format'] !== FORMAT) return refuse({ code: 'not-ours' });
  const { version, settings = {}, overrules = [], corrections = [] } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return wrong('version');
  if (version > VERSION) return refuse({ code: 'newer', detail: String(version) });
  if (!isRecord(settings)) return wrong('settings');
  const setting = wrongSetting(settings);
  if (setting) return wrong(`settings.${setting}`);
  if (!Array.isArray(overrules)) return wrong('overrules');
  const badRule = overrules.findIndex((row) => !isRule(row));
  if (badRule >= 0) return wrong(`overrules.${badRule}`);
  if (!Array.isArray(corrections)) return wrong('corrections');
  const badRecord = corrections.findIndex((record) => !isRecordOfCorrections(record));
  if (badRecord >= 0) return wrong(`corrections.${badRecord}`);
  return {
    ok: true,
    backup: {
      settings: settingsFrom(settings),
      overrules: overrules.filter(isRule).map(fromRow),
      corrections: corrections as Backup['corrections'],
    },
  };
}

const refuse = (error: BackupError): BackupResult => ({ ok: false, error });
const wrong = (detail: string): BackupResult => refuse({ code: 'wrong-field', detail });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A verdict's link is one of the web or none. */
const isRule = (row: unknown): row is OverruleRow => isOverruleRow(row) && (!row[1] || isAddress(row[1]));

function isRecordOfCorrections(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['url'] === 'string' &&
    (isAddress(value['url']) || /^file:/.test(value['url'])) &&
    typeof value['at'] === 'number' &&
    Number.isFinite(value['at']) &&
    isCorrections(value['corrections']) &&
    Object.keys(value).length === 3
  );
}
