/** Screens of the day, which who is not signed in need not wait for. */
export const loadWork = () => import('./Work');
