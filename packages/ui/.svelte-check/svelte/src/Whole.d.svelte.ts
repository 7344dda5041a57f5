export { default } from "./++Whole.svelte.ts";
export * from "./++Whole.svelte.ts";
