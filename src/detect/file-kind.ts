/** What kind of file a path names, as the model knows it. */
export function kindOfFile(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/(?:^|[.-])lock(?:[.-]|$)|\.lockb$|-lock\.|\.sum$/.test(name)) return 1;
  if (/\.min\.|\.bundle|\.map$|\.chunk\./.test(name)) return 2;
  if (/\.snap$|\.golden$|\.approved\./.test(name)) return 3;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (/^(?:js|jsx|mjs|cjs|vue|svelte|coffee|es6)$/.test(extension)) return 4;
  if (/^(?:ts|tsx|mts|cts)$/.test(extension)) return 5;
  if (/^(?:go|rs|c|cc|cpp|h|hpp|m|swift|zig|nim)$/.test(extension)) return 6;
  if (/^(?:java|kt|kts|scala|groovy|gradle|cs|vb|fs|dart|clj|cljc|cljs)$/.test(extension)) return 7;
  if (/^(?:py|ipynb|rb|php|pl|lua|ex|exs|erl|hs|r|jl|erb|phtml)$/.test(extension)) return 8;
  if (/^(?:sh|bash|zsh|fish|ps1|psm1|bat|cmd|bats)$/.test(extension)) return 9;
  if (/^(?:json|json5|jsonc|webmanifest|geojson)$/.test(extension)) return 10;
  if (/^(?:ya?ml|toml|tf|tfvars|hcl|nix)$/.test(extension)) return 11;
  if (
    /^(?:ini|cfg|conf|cnf|cf|properties|env|envrc|editorconfig|npmrc|netrc|ext)$/.test(extension) ||
    /^\.env|env$/.test(name)
  )
    return 12;
  if (/^(?:example|sample|template|dist|tpl|j2|tmpl)$/.test(extension)) return 13;
  if (/^(?:md|mdx|rst|txt|adoc|markdown|log|textile)$/.test(extension)) return 14;
  if (/^(?:html?|xml|xaml|plist|storyboard|xib|resx|config|csproj|jsp|aspx|svg|manifest)$/.test(extension))
    return 15;
  if (/^(?:strings|po|pot|rrc|properties_[a-z]+|xlf|arb|lang)$/.test(extension)) return 16;
  if (/^(?:sql|csv|tsv|graphql|gql|prisma)$/.test(extension)) return 17;
  if (/^(?:key|pem|crt|cer|pub|token)$/.test(extension)) return 18;
  if (/dockerfile|makefile|procfile|jenkinsfile|vagrantfile/.test(name)) return 19;
  return 0;
}
