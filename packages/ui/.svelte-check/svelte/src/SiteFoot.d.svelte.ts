export { default } from "./++SiteFoot.svelte.ts";
export * from "./++SiteFoot.svelte.ts";
