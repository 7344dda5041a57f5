export { default } from "./++Computed.svelte.ts";
export * from "./++Computed.svelte.ts";
