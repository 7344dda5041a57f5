///<reference types="svelte" />
;
import type { ComponentProps } from 'svelte';
import Voice from './Voice.svelte';
;

  interface Props {
    /** The question that the legend answers. */
    label: string;
    /** The speakers of this page, in order of appearance. */
    voices: readonly ComponentProps<typeof Voice>[];
  };function $$render() {

  
  

  const { label, voices }: Props = $props();
;
async () => {

 { svelteHTML.createElement("div", {     "class":`legend`,"aria-label":label,"role":`group`,});
   { svelteHTML.createElement("p", {});label;  }
     for(let voice of __sveltets_2_ensureArray(voices)){voice.tone; { const $$_ecioV1C = __sveltets_2_ensureComponent(Voice); new $$_ecioV1C({ target: __sveltets_2_any(), props: { ...voice,}});}}
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const VoiceLegend__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type VoiceLegend__SvelteComponent_ = ReturnType<typeof VoiceLegend__SvelteComponent_>;
/*Ωignore_endΩ*/export default VoiceLegend__SvelteComponent_;