export { SettleStop } from './settle-stop';
