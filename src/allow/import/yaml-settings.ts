import { parse } from 'yaml';
import { failure } from '../../errors.ts';
import { isRecord } from '../../record.ts';

/** The settings in the YAML file of a scanner. Throws `import-unreadable` where it is none, or holds none. */
export function settingsIn(text: string, fileName: string): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    throw failure('import-unreadable', [fileName, 'it is not YAML'], error);
  }
  if (!isRecord(data)) throw failure('import-unreadable', [fileName, 'it holds no settings']);
  return data;
}
