export { makeSample, type Progress, type Stage } from './make';
export { termsOf, type Terms } from './terms';
