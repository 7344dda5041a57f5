///<reference types="svelte" />
;
import type { ComponentProps, Snippet } from 'svelte';
import Voice from './Voice.svelte';
;

  interface Props {
    /** Identifier of the section's heading, for links into the page. */
    id: string;
    /** The section's heading. */
    title: string;
    /** True where the look already says it, such as above a verbatim block; it is still there to hear. */
    titleHidden?: boolean;
    /** Who speaks in this section. */
    voice: ComponentProps<typeof Voice>;
    children: Snippet;
  };function $$render() {

  
  

  const { id, title, titleHidden = false, voice, children }: Props = $props();
;
async () => {

 { svelteHTML.createElement("section", {   "class":`speak`,"aria-labelledby":id,});
   { const $$_ecioV1C = __sveltets_2_ensureComponent(Voice); new $$_ecioV1C({ target: __sveltets_2_any(), props: { ...voice,}});}
   { svelteHTML.createElement("div", { "class":`speak__body`,});
     { svelteHTML.createElement("h2", {  id,"class":{ 'visually-hidden': titleHidden },});title; }
    ;__sveltets_2_ensureSnippet(children());
   }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Speak__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Speak__SvelteComponent_ = ReturnType<typeof Speak__SvelteComponent_>;
/*Ωignore_endΩ*/export default Speak__SvelteComponent_;