///<reference types="svelte" />
;;
  interface Props {
    /** A value that somebody chose, with its unit. No other thing looks like this. */
    value: string;
  };function $$render() {


  const { value }: Props = $props();
;
async () => {

 { svelteHTML.createElement("span", { "class":`setting`,});value; }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Setting__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Setting__SvelteComponent_ = ReturnType<typeof Setting__SvelteComponent_>;
/*Ωignore_endΩ*/export default Setting__SvelteComponent_;