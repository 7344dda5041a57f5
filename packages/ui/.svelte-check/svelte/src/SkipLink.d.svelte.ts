export { default } from "./++SkipLink.svelte.ts";
export * from "./++SkipLink.svelte.ts";
