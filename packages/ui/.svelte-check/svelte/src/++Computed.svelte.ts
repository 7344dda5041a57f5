///<reference types="svelte" />
;
import type { Snippet } from 'svelte';
;

  interface Props {
    /** What a machine computed: it stands on slate, everything that people wrote on paper. */
    children: Snippet;
  };function $$render() {

  

  const { children }: Props = $props();
;
async () => {

 { svelteHTML.createElement("div", { "class":`computed`,});;__sveltets_2_ensureSnippet(children()); }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Computed__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Computed__SvelteComponent_ = ReturnType<typeof Computed__SvelteComponent_>;
/*Ωignore_endΩ*/export default Computed__SvelteComponent_;