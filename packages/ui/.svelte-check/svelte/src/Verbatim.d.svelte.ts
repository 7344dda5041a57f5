export { default } from "./++Verbatim.svelte.ts";
export * from "./++Verbatim.svelte.ts";
