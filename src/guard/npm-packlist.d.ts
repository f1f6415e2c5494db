/** npm-packlist 9 has no types of its own, and those of DefinitelyTyped end at 7. This is what npm.ts uses of it and of ignore-walk, which it extends. */
declare module 'npm-packlist' {
  export interface PackTree {
    readonly path: string;
    readonly package: Readonly<Record<string, unknown>>;
    readonly isProjectRoot: boolean;
    readonly edgesOut: ReadonlyMap<string, unknown>;
    readonly workspaces?: ReadonlyMap<string, string>;
  }
  export interface PackOptions {
    readonly prefix?: string;
    readonly workspaces?: readonly string[];
    readonly isPackage?: boolean;
  }
  export class Walker {
    constructor(tree: PackTree, options: PackOptions);
    readonly tree: PackTree;
    /** The folder being read, absolute. */
    readonly path: string;
    onReadIgnoreFile(file: string, data: string, then: () => void): void;
    onReaddir(entries: readonly string[]): void;
    walkerOpt(entry: string, options: PackOptions): PackOptions;
    walker(entry: string, options: PackOptions, done: () => void): void;
    on(event: 'done', listener: (paths: readonly string[]) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    start(): this;
  }
  const packlist: { readonly Walker: typeof Walker };
  export default packlist;
}
