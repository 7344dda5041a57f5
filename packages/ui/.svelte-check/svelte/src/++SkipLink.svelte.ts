///<reference types="svelte" />
;;
  interface Props {
    /** Identifier of the main content. */
    target: string;
    label: string;
  };function $$render() {


  const { target, label }: Props = $props();
;
async () => {

 { svelteHTML.createElement("a", {   "class":`skip`,"href":`#${target}`,});label; }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const SkipLink__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type SkipLink__SvelteComponent_ = ReturnType<typeof SkipLink__SvelteComponent_>;
/*Ωignore_endΩ*/export default SkipLink__SvelteComponent_;