export { default } from "./++Said.svelte.ts";
export * from "./++Said.svelte.ts";
