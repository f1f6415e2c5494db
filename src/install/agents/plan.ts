import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../errors.ts';
import { type Edit, stateOf } from '../edit.ts';
import {
  hasJsonObject,
  type Json,
  jsonItems,
  withJsonItem,
  withJsonValue,
  withoutJsonItems,
} from '../managers/json-text.ts';
import { newTextFile, readTextFile, rewritten } from '../managers/text-file.ts';
import type { Place } from '../place.ts';
import { type Agent, type AgentName, isOurs } from './agent.ts';
import { AGENT_OF } from './index.ts';

/** What the hooks of agents start; in `place.home` only where an agent was asked for. */
const PROGRAMS = ['agent.sh', 'agent.cjs'] as const;

/** Adds secretguard to the files of these agents, and puts in what they start. Throws `hook-unusable`, `runtime-missing`. */
export function planAgents(place: Place, names: readonly AgentName[], runtime: string): readonly Edit[] {
  // A later install without --agent brings what is there up to date.
  const wanted = names.length > 0 || PROGRAMS.some((name) => existsSync(join(place.home, name)));
  const programs = wanted
    ? PROGRAMS.flatMap((name) => copied(join(runtime, name), join(place.home, name)))
    : [];
  return [...programs, ...names.flatMap((name) => addTo(place, AGENT_OF[name]))];
}

/** Takes it out of the files of all agents. */
export function planWithoutAgents(place: Place): readonly Edit[] {
  const programs = PROGRAMS.map((name) => join(place.home, name))
    .filter((path) => stateOf(path).kind === 'file')
    .map((path): Edit => ({ kind: 'remove', path, what: 'was started by the hooks of AI agents' }));
  return [...Object.values(AGENT_OF).flatMap((agent) => takeOutOf(place, agent)), ...programs];
}

function copied(from: string, to: string): readonly Edit[] {
  let content: Buffer;
  try {
    content = readFileSync(from);
  } catch (error) {
    throw failure('runtime-missing', [from, 'it cannot be read'], error);
  }
  const state = stateOf(to);
  if (state.kind === 'file' && state.bytes.equals(content)) return [];
  return [{ kind: 'write', path: to, content, mode: 0o644, what: 'what the hooks of AI agents start' }];
}

function addTo(place: Place, agent: Agent): readonly Edit[] {
  const path = join(place.root, agent.file);
  const file = readTextFile(path);
  const clean = file && withoutOurs(path, file.text, agent);
  const text =
    !file || clean === undefined || isMade(file.text, clean, agent)
      ? written({ hooks: Object.fromEntries(agent.items.map(({ event, item }) => [event, [item]])) }, agent)
      : agent.items.reduce((before, { event, item }) => {
          const keys = ['hooks', event];
          if (jsonItems(path, before, keys)) return withJsonItem(path, before, keys, item);
          return hasJsonObject(path, before, ['hooks'])
            ? withJsonValue(path, before, ['hooks'], event, [item])
            : withJsonValue(path, before, [], 'hooks', { [event]: [item] });
        }, clean);
  const there = file ?? newTextFile(path, 0o644);
  return rewritten(there, text, `${agent.title} asks secretguard before it reads a file or runs a command`);
}

function takeOutOf(place: Place, agent: Agent): readonly Edit[] {
  const path = join(place.root, agent.file);
  const file = readTextFile(path);
  if (!file || !isOurs(file.text)) return [];
  const text = withoutOurs(path, file.text, agent);
  if (isMade(file.text, text, agent))
    return [{ kind: 'remove', path, what: `${agent.title} needs it no more` }];
  return rewritten(file, text, `${agent.title} is as it was without secretguard`);
}

/** A file that is made anew: its tabs, and hooks before all else, tell it from one that a person had there with nothing in it. */
function written(hooks: { readonly [key: string]: Json }, { base }: Agent): string {
  return `${JSON.stringify({ ...hooks, ...base }, undefined, '\t')}\n`;
}

function isMade(text: string, without: string, agent: Agent): boolean {
  return text.startsWith('{\n\t"hooks"') && without === written({}, agent);
}

/** Without our items, and without the lists and the `hooks` that came with them. */
function withoutOurs(path: string, text: string, agent: Agent): string {
  if (!isOurs(text)) return text;
  const events = new Set(agent.items.map(({ event }) => event));
  return [...events].reduce(
    (before, event) => withoutJsonItems(path, before, ['hooks', event], isOurs),
    text,
  );
}
