-- Kinds of matters in the words of residents, at most fifteen tiles, and whose matter each is by nature.
create schema dispatch;

create table dispatch.category (
  id text primary key check (id ~ '^[a-z]+(-[a-z]+)*$'),
  position int not null unique,
  name_zh text not null,
  name_en text not null,
  hint_zh text not null,
  hint_en text not null,
  icon text not null,
  gbt31000_code text check (gbt31000_code ~ '^\d{2}(\d{2})?$'),
  urgent boolean not null default false,
  confidential boolean not null default false,
  proof_required boolean not null default false,
  why_zh text not null default '',
  why_en text not null default '',
  belongs_to text not null check (belongs_to in ('department', 'community', 'centre')),
  nature text,
  check ((belongs_to = 'department') = (nature is not null)),
  check (not proof_required or (why_zh <> '' and why_en <> ''))
);

grant usage on schema dispatch to ejia_server;
grant select, insert, update on dispatch.category to ejia_server;

insert into dispatch.category
  (position, id, name_zh, name_en, hint_zh, hint_en, icon, gbt31000_code, belongs_to, nature)
values
  (10, 'noise', '噪音油烟', 'Noise and smells', '装修、广场舞、烧烤油烟、异味', 'Building work, loud music, cooking fumes', 'sound', '0203', 'department', 'urbanManagement'),
  (20, 'illegal-building', '违规搭建', 'Unlawful building', '占用绿地、加盖、搭棚', 'Sheds, extensions, built on public green', 'building', '1103', 'department', 'urbanManagement'),
  (30, 'rubbish', '垃圾脏乱', 'Rubbish', '垃圾没清、乱倒、小广告', 'Not collected, dumped, bill-sticking', 'bin', '1104', 'department', 'urbanManagement'),
  (40, 'road-damage', '路面破损', 'Damaged road', '坑洼、井盖、人行道松动', 'Potholes, manhole covers, loose paving', 'road', '1104', 'department', 'publicWorks'),
  (50, 'drainage', '积水漏水', 'Water and drains', '积水、下水道堵、水管漏', 'Flooding, blocked drains, leaking pipes', 'water', '1104', 'department', 'publicWorks'),
  (60, 'street-light', '路灯不亮', 'Street light out', '路灯坏了、太暗', 'Broken or too dark', 'lamp', '1104', 'department', 'publicWorks'),
  (70, 'parking', '乱停车', 'Parking', '堵路、占车位、僵尸车', 'Blocked ways, taken spaces, abandoned cars', 'car', null, 'department', 'urbanManagement'),
  (80, 'fire-passage', '消防通道被堵', 'Fire passage blocked', '楼道堆物、通道停车、飞线充电', 'Stairs full, passage parked up, charging by loose cable', 'fire', null, 'department', 'emergency'),
  (90, 'neighbour-dispute', '矛盾纠纷', 'Dispute', '邻里、家庭、欠薪、租房', 'Neighbours, family, unpaid wages, rent', 'people', '02', 'community', null),
  (100, 'pets', '养狗养宠', 'Pets', '不牵绳、粪便、吵闹、流浪狗', 'Off the lead, mess, barking, strays', 'paw', null, 'community', null),
  (110, 'public-facilities', '公共设施坏了', 'Public facilities', '健身器材、座椅、栏杆、电梯', 'Exercise equipment, benches, railings, lifts', 'bench', '1104', 'department', 'publicWorks'),
  (120, 'property-management', '小区物业', 'Property management', '收费、维修、保安、业委会', 'Fees, repairs, guards, owners’ committee', 'home', '0402', 'department', 'housing'),
  (130, 'safety-hazard', '安全隐患', 'Danger', '燃气、电线、高空坠物、危房、溺水点', 'Gas, cables, falling objects, unsafe houses, open water', 'warning', null, 'department', 'emergency'),
  (140, 'tip-off', '举报线索', 'Tip-off', '不便公开的情况，只有专人看得到', 'Seen only by people cleared for it', 'shield', null, 'centre', null),
  (150, 'unclear', '说不清', 'Not sure', '不知道归谁管，先说给我们听', 'Tell us, we find who is responsible', 'question', null, 'centre', null);

update dispatch.category set urgent = true where id in ('fire-passage', 'safety-hazard');
update dispatch.category set confidential = true where id = 'tip-off';
update dispatch.category set proof_required = true,
  why_zh = '拍一张现场照片，报告人不用再跑一趟就能看到结果。',
  why_en = 'One photo of the place, so that the reporter can see the result without going there.'
where id in ('illegal-building', 'rubbish', 'road-damage', 'drainage', 'public-facilities');
update dispatch.category set proof_required = true,
  why_zh = '拍一张现场照片，确认危险已经消除。',
  why_en = 'One photo of the place, to confirm that the danger is gone.'
where id in ('fire-passage', 'safety-hazard');
