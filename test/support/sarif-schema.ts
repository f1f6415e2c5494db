import shipped from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';

// The schema of OASIS (sarif-2.1.0-rtm.5), as Microsoft's own SARIF package ships it. It is draft-04, which here
// differs from what ajv reads only in the name of `id`, and has one pattern that is no `u` regular expression.
const { $schema: _, id: __, ...schema } = shipped;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/);
ajv.addFormat('uri-reference', /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/);
ajv.addFormat('date-time', true);
const validate = ajv.compile(schema);

/** What the SARIF 2.1.0 schema has against a log; nothing where it is valid. */
export function sarifErrors(json: string): readonly string[] {
  if (validate(JSON.parse(json))) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
