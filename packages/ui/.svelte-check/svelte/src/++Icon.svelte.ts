///<reference types="svelte" />
;
import { icons, type IconName } from './icons.ts';
;

  interface Props {
    /** Which picture. It is decoration: the word beside it carries the meaning. */
    name: IconName;
  };function $$render() {

  

  const { name }: Props = $props();
  const shape = $derived(icons[name]);
;
async () => {

 { svelteHTML.createElement("svg", {        "class":`icon`,"viewBox":`0 0 ${shape.box} ${shape.box}`,"aria-hidden":`true`,"focusable":`false`,}); { svelteHTML.createElement("path", {    "fill-rule":`evenodd`,"d":shape.path,});} }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Icon__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Icon__SvelteComponent_ = ReturnType<typeof Icon__SvelteComponent_>;
/*Ωignore_endΩ*/export default Icon__SvelteComponent_;