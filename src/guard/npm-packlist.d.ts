/** npm-packlist 9 has no types of its own, and those of DefinitelyTyped end at 7. This is what npm.ts uses of it. */
declare module 'npm-packlist' {
  export interface PackTree {
    readonly path: string;
    readonly package: Readonly<Record<string, unknown>>;
    readonly isProjectRoot: boolean;
    readonly edgesOut: ReadonlyMap<string, unknown>;
    readonly workspaces?: ReadonlyMap<string, string>;
  }
  /** The paths that npm would pack, relative to the tree's. */
  export default function packlist(
    tree: PackTree,
    options?: { readonly prefix?: string; readonly workspaces?: readonly string[] },
  ): Promise<string[]>;
}
