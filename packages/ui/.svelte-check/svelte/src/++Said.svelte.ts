///<reference types="svelte" />
;;
  interface Props {
    /** A few quoted words inside a sentence of ours; they keep the quotation's face. */
    text: string;
    /** Language of the quoted words. */
    lang: string;
  };function $$render() {


  const { text, lang }: Props = $props();
;
async () => {

 { svelteHTML.createElement("q", {  "class":`said`,lang,});text; }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Said__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Said__SvelteComponent_ = ReturnType<typeof Said__SvelteComponent_>;
/*Ωignore_endΩ*/export default Said__SvelteComponent_;