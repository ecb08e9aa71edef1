// The room's wall, checked by the compiler: each line below must fail to compile, or `vue-tsc -b` fails on the line above it.

// @ts-expect-error core knows no document
void document
// @ts-expect-error core knows no process
void process
// @ts-expect-error core asks no network
void fetch
// @ts-expect-error core starts no timer
void setTimeout
// @ts-expect-error core prints nothing
void console
// @ts-expect-error core draws no random numbers from the platform
void crypto

export {}
