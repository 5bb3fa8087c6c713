-- The tally of every cluster of the district's cluster map, and of the enterprises that belong to none (id ''): one row each.
-- A cluster's land is what its enterprises use: area and occupied land are the same, and parcels those they are on (one that two clusters
-- share counts in both). Occupied land, figures and their land add up to the district's; land that nobody uses is in no cluster.
-- An enterprise belongs to the cluster of the longest prefix that its code begins with.
create function cluster_tallies(p_district text, p_period text, p_population text)
returns table (
  id text, parcels bigint, enterprises bigint, area_dm2 bigint, geodesic_dm2 bigint, industrial_dm2 bigint, idle_dm2 bigint,
  occupied_dm2 bigint, output_yuan bigint, tax_yuan bigint, rd_yuan bigint,
  output_land_dm2 bigint, tax_land_dm2 bigint, rd_land_dm2 bigint,
  output_land_geodesic_dm2 bigint, tax_land_geodesic_dm2 bigint, rd_land_geodesic_dm2 bigint, area_basis text, output_by_industry jsonb)
language sql stable as $$
  with placed as (
    select coalesce(a.industry_code, '') as industry_code, a.enterprise_id, a.parcel_id, a.land_dm2, a.land_geodesic_dm2,
      a.output_yuan, a.tax_yuan, a.rd_yuan, p.area_basis
    from allocated_figures(p_district, p_period) a
    join parcels_in_force(p_district) p on p.id = a.parcel_id
    where p_population = 'all' or a.above_scale
  ), code as (
    select k.industry_code, cluster_of_code(p_district, k.industry_code) as cluster
    from (select distinct industry_code from placed) k
  ), used as (
    select c.cluster, count(distinct l.parcel_id) as parcels, count(distinct l.enterprise_id) as enterprises,
      sum(l.land_dm2)::bigint as land_dm2, sum(l.land_geodesic_dm2)::bigint as geodesic_dm2,
      sum(l.output_yuan)::bigint as output_yuan, sum(l.tax_yuan)::bigint as tax_yuan, sum(l.rd_yuan)::bigint as rd_yuan,
      sum(l.land_dm2) filter (where l.output_yuan is not null)::bigint as output_land_dm2,
      sum(l.land_dm2) filter (where l.tax_yuan is not null)::bigint as tax_land_dm2,
      sum(l.land_dm2) filter (where l.rd_yuan is not null)::bigint as rd_land_dm2,
      sum(l.land_geodesic_dm2) filter (where l.output_yuan is not null)::bigint as output_land_geodesic_dm2,
      sum(l.land_geodesic_dm2) filter (where l.tax_yuan is not null)::bigint as tax_land_geodesic_dm2,
      sum(l.land_geodesic_dm2) filter (where l.rd_yuan is not null)::bigint as rd_land_geodesic_dm2,
      case when min(l.area_basis) = max(l.area_basis) then min(l.area_basis) else 'mixed' end as area_basis
    from placed l
    join code c on c.industry_code = l.industry_code
    group by c.cluster
  ), by_industry as (
    select i.cluster, jsonb_object_agg(i.industry_code, i.output_yuan) as output_by_industry
    from (
      select c.cluster, l.industry_code, sum(l.output_yuan)::bigint as output_yuan
      from placed l join code c on c.industry_code = l.industry_code
      where l.output_yuan is not null
      group by c.cluster, l.industry_code) i
    group by i.cluster
  ), known as (
    select m.cluster from industry_cluster m where m.district_id = p_district
    union
    select u.cluster from used u
  )
  select k.cluster, coalesce(u.parcels, 0), coalesce(u.enterprises, 0), coalesce(u.land_dm2, 0), coalesce(u.geodesic_dm2, 0), 0::bigint, 0::bigint,
    coalesce(u.land_dm2, 0), u.output_yuan, u.tax_yuan, u.rd_yuan,
    coalesce(u.output_land_dm2, 0), coalesce(u.tax_land_dm2, 0), coalesce(u.rd_land_dm2, 0),
    coalesce(u.output_land_geodesic_dm2, 0), coalesce(u.tax_land_geodesic_dm2, 0), coalesce(u.rd_land_geodesic_dm2, 0),
    u.area_basis, coalesce(b.output_by_industry, '{}')
  from known k
  left join used u on u.cluster = k.cluster
  left join by_industry b on b.cluster = k.cluster
$$;
