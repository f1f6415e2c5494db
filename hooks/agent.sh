# shellcheck shell=sh
{ # One compound command: of a file that was cut off before its closing brace, a shell runs nothing.
# What an AI agent's hook runs: `sh agent.sh AGENT`, the tool call as JSON on standard input.
# Ends with 100 (go on) or 101 (refused, and said why); the hook refuses on anything else.
home=${0%/*}
node=''
# shellcheck source=/dev/null
if [ -s "$home/settings.sh" ]; then . "$home/settings.sh"; fi
if [ ! -x "$node" ]; then node=$(command -v node) || exit 102; fi
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS NODE_PATH
exec "$node" "$home/agent.cjs" "$@"
}
