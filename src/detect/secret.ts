import { inspect } from 'node:util';

/**
 * A secret's value, in a form that cannot leak by accident: however it is printed (template,
 * JSON, console, assertion failure), only the mask appears.
 *
 * The mask is the public prefix of the format, if it has one, and the length; nothing else of the value.
 */
export class Secret {
  readonly #value: string;
  readonly #publicPrefix: string;

  /**
   * @param value the whole secret
   * @param publicPrefix the start of `value` that the format makes public (`ghp_`, `sk_live_`);
   *   dropped where `value` does not start with it or is little more than it
   */
  constructor(value: string, publicPrefix = '') {
    this.#value = value;
    const shows = value.startsWith(publicPrefix) && value.length >= publicPrefix.length + 8;
    this.#publicPrefix = shows ? publicPrefix : '';
  }

  /** Length of the value in UTF-16 units. */
  get length(): number {
    return this.#value.length;
  }

  /** What may be shown: public prefix, an ellipsis, the length. */
  get masked(): string {
    return `${this.#publicPrefix}…(${this.#value.length})`;
  }

  /**
   * The value itself. Called only where the work needs it: hashing for the allow file,
   * comparing two findings, rewriting in `fix`, storing in a secrets manager.
   */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return this.masked;
  }

  toJSON(): string {
    return this.masked;
  }

  [inspect.custom](): string {
    return `Secret(${this.masked})`;
  }
}
