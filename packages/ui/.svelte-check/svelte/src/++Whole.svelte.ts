///<reference types="svelte" />
;
import { wholeWords } from './whole-words.ts';
;

  interface Props {
    /** A text of ours whose document numbers and dates are kept from breaking over two lines. */
    text: string;
  };function $$render() {

  

  const { text }: Props = $props();
;
async () => {

    for(let part of __sveltets_2_ensureArray(wholeWords(text))){let index = 1;index;if(index % 2){ { svelteHTML.createElement("span", { "class":`nobr`,});part; }}else{part;}}
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Whole__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Whole__SvelteComponent_ = ReturnType<typeof Whole__SvelteComponent_>;
/*Ωignore_endΩ*/export default Whole__SvelteComponent_;