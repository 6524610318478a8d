// Globals that scripts of other companies put into a page, as far as the fixtures use them.
declare const Bun: { write(path: string, data: string): Promise<number> };
declare const Deno: { writeTextFile(path: string, data: string): Promise<void> };
